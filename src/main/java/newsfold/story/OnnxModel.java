package newsfold.story;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** A transformer in ONNX Runtime. The only class that needs it. */
final class OnnxModel implements AutoCloseable {
    private final OrtEnvironment environment;
    private final OrtSession session;

    OnnxModel(byte[] model) {
        try {
            environment = OrtEnvironment.getEnvironment();
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                // One thread, so that sums are taken in one order.
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                session = environment.createSession(model, options);
            }
        } catch (OrtException e) {
            throw new IllegalArgumentException("not a model that ONNX Runtime can load: " + e.getMessage(), e);
        }
    }

    /**
     * Returns one vector for each piece, or a single one if the model sums up itself. One text at a time: the vectors of a
     * quantised model change with what shares their batch.
     */
    float[][] run(long[] pieces) {
        long[] ones = new long[pieces.length];
        Arrays.fill(ones, 1);
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            put("input_ids", pieces, inputs);
            put("attention_mask", ones, inputs);
            put("token_type_ids", new long[pieces.length], inputs);
            try (OrtSession.Result result = session.run(inputs)) {
                Object value = result.get(0).getValue();
                if (value instanceof float[][][] perPiece) {
                    return perPiece[0];
                }
                if (value instanceof float[][] whole) {
                    return new float[][] {whole[0]};
                }
                throw new IllegalArgumentException("the first output of the model is a "
                        + value.getClass().getSimpleName() + "; give a model whose first output is its vectors");
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the model failed on " + pieces.length + " pieces: " + e.getMessage(), e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private void put(String name, long[] values, Map<String, OnnxTensor> inputs) throws OrtException {
        if (session.getInputNames().contains(name)) {
            inputs.put(
                    name, OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, values.length}));
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the model could not be closed: " + e.getMessage(), e);
        }
    }
}
