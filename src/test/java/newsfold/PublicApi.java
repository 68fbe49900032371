package newsfold;

import java.io.IOException;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the public types and their public members from the compiled classes, and writes them as text. */
final class PublicApi {
    private static final Pattern SHORT_NAMES = Pattern.compile("\\b(?:java|newsfold)\\.(?:[a-z0-9_]+\\.)*(?=[A-Z])");
    private static final Predicate<String> INHERITED =
            List.of("equals", "hashCode", "toString", "values", "valueOf", "ordinal", "name")::contains;

    private PublicApi() {}

    /** Returns the public types that users may name, nested ones included, by name. */
    static List<Class<?>> types() throws IOException {
        Path classes = classes();
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .filter(name -> !name.startsWith("newsfold.internal.") && !name.startsWith("newsfold.cli."))
                    .sorted()
                    .<Class<?>>map(PublicApi::load)
                    .filter(PublicApi::isReachable)
                    .toList();
        }
    }

    private static Path classes() {
        try {
            return Path.of(Newsfold.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, PublicApi.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isReachable(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return isOpen(type.getModifiers()) && !type.isAnonymousClass() && (outer == null || isReachable(outer));
    }

    private static boolean isOpen(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    /** Returns all types as text, one line a type or member, in an order that does not change. */
    static String text() throws IOException {
        StringBuilder text = new StringBuilder();
        String packageName = "";
        for (Class<?> type : types()) {
            if (!type.getPackageName().equals(packageName)) {
                packageName = type.getPackageName();
                text.append(text.isEmpty() ? "" : "\n\n").append("package ").append(packageName);
            }
            text.append("\n\n").append(header(type)).append('\n');
            text.append(members(type).stream().map(line -> "    " + line).collect(Collectors.joining("\n")));
        }
        return text.toString().replaceAll("\n{3,}", "\n\n").strip() + "\n";
    }

    private static String header(Class<?> type) {
        int modifiers = type.getModifiers() & Modifier.PROTECTED;
        // Nested interfaces, enums and records are static anyway, and records final.
        boolean plain = !type.isInterface() && !type.isEnum() && !type.isRecord();
        if (plain) {
            modifiers |= type.getModifiers() & (Modifier.STATIC | Modifier.ABSTRACT | Modifier.FINAL);
        }
        List<String> parts = new ArrayList<>();
        addTo(parts, annotations(type.isAnnotationPresent(Deprecated.class)));
        addTo(parts, Modifier.toString(modifiers));
        addTo(parts, type.isSealed() ? "sealed" : "");
        parts.add(kind(type));
        parts.add(type.getName().substring(type.getPackageName().length() + 1).replace('$', '.')
                + variables(type.getTypeParameters())
                + (type.isRecord() ? components(type) : ""));
        Type base = type.getGenericSuperclass();
        if (plain && base != null && base != Object.class) {
            parts.add("extends " + name(base));
        }
        if (type.getInterfaces().length > 0) {
            parts.add((type.isInterface() ? "extends " : "implements ")
                    + Stream.of(type.getGenericInterfaces())
                            .map(PublicApi::name)
                            .collect(Collectors.joining(", ")));
        }
        return String.join(" ", parts);
    }

    private static String kind(Class<?> type) {
        if (type.isAnnotation()) {
            return "@interface";
        }
        return type.isInterface() ? "interface" : type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
    }

    private static String components(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .map(part -> name(part.getAnnotatedType(), part.getGenericType()) + " " + part.getName())
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static List<String> members(Class<?> type) {
        List<String> fields = new ArrayList<>();
        for (Field field : open(type.getDeclaredFields())) {
            fields.add(field.isEnumConstant() ? field.getName() : field(field));
        }
        List<String> constructors = new ArrayList<>();
        for (Constructor<?> constructor : open(type.getDeclaredConstructors())) {
            if (!isOfRecord(type, constructor)) {
                constructors.add(executable(constructor, type.getSimpleName(), ""));
            }
        }
        List<String> methods = new ArrayList<>();
        // Users also see the public methods of a superclass that they cannot name.
        for (Class<?> base = type; base != null && (base == type || !isReachable(base)); base = base.getSuperclass()) {
            for (Method method : open(base.getDeclaredMethods())) {
                if (!method.isBridge() && !INHERITED.test(method.getName()) && !isOfRecord(type, method)) {
                    String result = name(method.getAnnotatedReturnType(), method.getGenericReturnType());
                    methods.add(executable(method, method.getName(), result));
                }
            }
        }
        // The order of an enum's constants shows in comparisons, so it stays.
        if (!type.isEnum()) {
            Collections.sort(fields);
        }
        Collections.sort(constructors);
        methods.sort(Comparator.comparing(
                        (String line) -> line.replaceFirst("\\(.*", "").replaceFirst(".* ", ""))
                .thenComparing(Comparator.naturalOrder()));
        return Stream.of(fields, constructors, methods).flatMap(List::stream).toList();
    }

    /** Returns whether a record's header says all about this member. */
    private static boolean isOfRecord(Class<?> type, Executable member) {
        if (!type.isRecord()) {
            return false;
        }
        List<RecordComponent> components = List.of(type.getRecordComponents());
        return member instanceof Method
                ? member.getParameterCount() == 0
                        && components.stream().anyMatch(part -> part.getName().equals(member.getName()))
                : components.stream()
                        .map(RecordComponent::getType)
                        .toList()
                        .equals(List.of(member.getParameterTypes()));
    }

    private static <M extends Member> List<M> open(M[] members) {
        return Arrays.stream(members)
                .filter(member -> isOpen(member.getModifiers()) && !member.isSynthetic())
                .toList();
    }

    private static String field(Field field) {
        List<String> parts = new ArrayList<>();
        addTo(parts, annotations(field.isAnnotationPresent(Deprecated.class)));
        addTo(parts, Modifier.toString(field.getModifiers() & ~Modifier.PUBLIC));
        parts.add(name(field.getAnnotatedType(), field.getGenericType()));
        parts.add(field.getName() + constant(field));
        return String.join(" ", parts);
    }

    private static String constant(Field field) {
        boolean constant = Modifier.isStatic(field.getModifiers())
                && (field.getType().isPrimitive() || field.getType() == String.class);
        try {
            String quote = field.getType() == String.class ? "\"" : "";
            return constant ? " = " + quote + field.get(null) + quote : "";
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static String executable(Executable member, String name, String result) {
        List<String> parts = new ArrayList<>();
        addTo(parts, annotations(member.isAnnotationPresent(Deprecated.class)));
        int modifiers = member.getModifiers() & (Modifier.PROTECTED | Modifier.STATIC | Modifier.ABSTRACT);
        if (member.getDeclaringClass().isInterface()) {
            modifiers &= ~Modifier.ABSTRACT;
        }
        addTo(parts, Modifier.toString(modifiers));
        addTo(parts, member instanceof Method method && method.isDefault() ? "default" : "");
        addTo(parts, variables(member.getTypeParameters()));
        addTo(parts, result);
        AnnotatedType[] annotated = member.getAnnotatedParameterTypes();
        Type[] generic = member.getGenericParameterTypes();
        List<String> parameters = new ArrayList<>();
        for (int i = 0; i < annotated.length; i++) {
            Type type = generic.length == annotated.length ? generic[i] : annotated[i].getType();
            parameters.add(name(annotated[i], type));
        }
        String list = String.join(", ", parameters);
        if (member.isVarArgs()) {
            list = list.substring(0, list.length() - "[]".length()) + "...";
        }
        parts.add(name + "(" + list + ")");
        if (member.getExceptionTypes().length > 0) {
            parts.add("throws "
                    + Stream.of(member.getGenericExceptionTypes())
                            .map(PublicApi::name)
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
        return String.join(" ", parts);
    }

    private static String variables(TypeVariable<?>[] variables) {
        return variables.length == 0
                ? ""
                : Stream.of(variables)
                        .map(variable -> variable.getName() + bounds(variable))
                        .collect(Collectors.joining(", ", "<", ">"));
    }

    private static String bounds(TypeVariable<?> variable) {
        List<String> bounds = Stream.of(variable.getBounds())
                .filter(bound -> bound != Object.class)
                .map(PublicApi::name)
                .toList();
        return bounds.isEmpty() ? "" : " extends " + String.join(" & ", bounds);
    }

    private static String name(AnnotatedType annotated, Type type) {
        return (annotated.isAnnotationPresent(Nullable.class) ? "@Nullable " : "") + name(type);
    }

    private static String name(Type type) {
        return SHORT_NAMES.matcher(type.getTypeName()).replaceAll("").replace('$', '.');
    }

    private static String annotations(boolean deprecated) {
        return deprecated ? "@Deprecated" : "";
    }

    private static void addTo(List<String> parts, String part) {
        if (!part.isEmpty()) {
            parts.add(part);
        }
    }

    /** Returns the full names of all classes that a type's public declarations name. */
    static List<String> named(Class<?> type) {
        List<Type> types = new ArrayList<>(List.of(type.getGenericInterfaces()));
        if (type.getGenericSuperclass() != null) {
            types.add(type.getGenericSuperclass());
        }
        addBounds(types, type.getTypeParameters());
        open(type.getDeclaredFields()).forEach(field -> types.add(field.getGenericType()));
        List<Executable> executables = new ArrayList<>(open(type.getDeclaredConstructors()));
        for (Method method : open(type.getDeclaredMethods())) {
            executables.add(method);
            types.add(method.getGenericReturnType());
        }
        for (Executable executable : executables) {
            types.addAll(List.of(executable.getGenericParameterTypes()));
            types.addAll(List.of(executable.getGenericExceptionTypes()));
            addBounds(types, executable.getTypeParameters());
        }
        return types.stream()
                .flatMap(used -> Pattern.compile("[\\w.$]+\\.[\\w.$]+")
                        .matcher(used.getTypeName())
                        .results())
                .map(match -> match.group())
                .distinct()
                .sorted()
                .toList();
    }

    private static void addBounds(List<Type> types, TypeVariable<?>[] variables) {
        for (TypeVariable<?> variable : variables) {
            types.addAll(List.of(variable.getBounds()));
        }
    }
}
