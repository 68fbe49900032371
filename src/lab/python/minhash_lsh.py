"""Duplicates by newsfold and by Spark's own MinHashLSH, in one session.

spark-submit --master 'local[2]' --jars newsfold-cli.jar src/lab/python/minhash_lsh.py NAME.jsonl.gz NAME.pairs.tsv

Both are asked for copies of Jaccard similarity 0.5 and more over runs of five words. Processor time is that of the JVM. A pair
in one cluster is wrong if the pairs, which are all of Jaccard 0.2 or containment 0.5 and more, do not hold it.
"""

import json
import os
import sys
import time
from collections import defaultdict
from itertools import combinations

from pyspark.ml.feature import HashingTF, MinHashLSH, NGram, RegexTokenizer
from pyspark.sql import SparkSession, functions as F

spark = SparkSession.builder.getOrCreate()
spark.sparkContext.setLogLevel("ERROR")
jvm = spark._jvm
ticks = os.sysconf("SC_CLK_TCK")


def cpu():
    with open(f"/proc/{jvm.java.lang.ProcessHandle.current().pid()}/stat") as stat:
        fields = stat.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / ticks


def clusters(pairs):
    parent = {}

    def root(x):
        while parent.setdefault(x, x) != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    for a, b in pairs:
        parent[root(a)] = root(b)
    members = defaultdict(list)
    for x in list(parent):
        members[root(x)].append(x)
    return list(members.values())


def report(name, start, cpu_start, found, groups):
    wrong = all_pairs = 0
    for group in groups:
        for pair in combinations(sorted(group), 2):
            all_pairs += 1
            wrong += pair not in known
    print(
        f"{name}: {time.time() - start:.0f} s, {cpu() - cpu_start:.0f} s of processor time,"
        f" recall {len(found & copies) / len(copies):.3f}, wrong pairs in clusters {wrong / max(1, all_pairs):.2%} of {all_pairs}"
    )


known, copies = set(), set()
with open(sys.argv[2]) as lines:
    next(lines)
    for line in lines:
        a, b, jaccard, _ = line.rstrip("\n").split("\t")
        known.add(tuple(sorted((a, b))))
        if float(jaccard) >= 0.5:
            copies.add(tuple(sorted((a, b))))

start, begun = time.time(), cpu()
options = jvm.newsfold.FoldOptions.builder().boilerplate(jvm.newsfold.boilerplate.Boilerplate.ABSENT).stories(False).build()
result = jvm.newsfold.spark.SparkFold(spark._jsparkSession, options).foldJsonLines(sys.argv[1])
merging = [relation.name() for relation in jvm.newsfold.verify.Relation.values() if relation.merges()]
matches = list(map(json.loads, result.matches().toJSON().collectAsList()))
groups = list(map(json.loads, result.duplicates().toJSON().collectAsList()))
found = {tuple(sorted((m["a"], m["b"]))) for m in matches if m["relation"] in merging}
report("newsfold", start, begun, found, [[member["id"] for member in group["members"]] for group in groups])
result.close()

start, begun = time.time(), cpu()
pages = spark.read.json(sys.argv[1]).select("id", F.concat_ws(" ", "title", "text").alias("text"))
words = RegexTokenizer(inputCol="text", outputCol="words", pattern="\\W+").transform(pages)
runs = NGram(n=5, inputCol="words", outputCol="runs").transform(words).where(F.size("runs") > 0)
vectors = HashingTF(inputCol="runs", outputCol="features", numFeatures=1 << 20, binary=True).transform(runs)
vectors = vectors.select("id", "features").repartition(8).cache()
model = MinHashLSH(inputCol="features", outputCol="hashes", numHashTables=5, seed=1).fit(vectors)
joined = model.approxSimilarityJoin(vectors, vectors, 0.5).where("datasetA.id < datasetB.id")
found = {tuple(sorted((row[0], row[1]))) for row in joined.select("datasetA.id", "datasetB.id").collect()}
report("MinHashLSH", start, begun, found, clusters(found))
spark.stop()
