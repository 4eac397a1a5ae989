package ru.ejournal.rollout.system;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

/** Every method and path that JAX-RS classes answer to, sub-resources of sub-resources included. */
final class JaxRsPaths {

    private final Set<String> found = new TreeSet<>();
    private final Deque<Class<?>> on = new ArrayDeque<>();

    private JaxRsPaths() {
    }

    /** @return «GET /base/task/{id}» and the like */
    static Set<String> of(String base, Iterable<Class<?>> resources) {
        JaxRsPaths paths = new JaxRsPaths();
        resources.forEach(resource -> annotated(resource, Path.class).ifPresent(path -> paths.walk(join(base, path.value()), resource)));
        return paths.found;
    }

    private void walk(String base, Class<?> resource) {
        if (on.contains(resource)) {
            return;
        }
        on.push(resource);
        for (Method method : resource.getMethods()) {
            String path = join(base, annotated(method, Path.class).map(Path::value).orElse(""));
            Optional<String> verb = verb(method);
            verb.ifPresent(name -> found.add(name + " " + path));
            if (verb.isEmpty() && annotated(method, Path.class).isPresent()) {
                walk(path, method.getReturnType());
            }
        }
        on.pop();
    }

    private static Optional<String> verb(Method method) {
        return versions(method).flatMap(version -> Stream.of(version.getAnnotations()))
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(java.util.Objects::nonNull).map(HttpMethod::value).findFirst();
    }

    private static <A extends Annotation> Optional<A> annotated(Method method, Class<A> type) {
        return versions(method).map(version -> version.getAnnotation(type)).filter(java.util.Objects::nonNull).findFirst();
    }

    private static <A extends Annotation> Optional<A> annotated(Class<?> resource, Class<A> type) {
        return ancestors(resource).stream().map(ancestor -> ancestor.getAnnotation(type)).filter(java.util.Objects::nonNull).findFirst();
    }

    private static Stream<Method> versions(Method method) {
        return ancestors(method.getDeclaringClass()).stream().flatMap(ancestor -> Stream.of(ancestor.getDeclaredMethods()))
                .filter(other -> other.getName().equals(method.getName())
                        && java.util.Arrays.equals(other.getParameterTypes(), method.getParameterTypes()));
    }

    private static Set<Class<?>> ancestors(Class<?> type) {
        Set<Class<?>> ancestors = new LinkedHashSet<>();
        for (Class<?> one = type; one != null; one = one.getSuperclass()) {
            ancestors.add(one);
            Stream.of(one.getInterfaces()).forEach(each -> ancestors.addAll(ancestors(each)));
        }
        return ancestors;
    }

    private static String join(String base, String path) {
        return (base + "/" + path).replaceAll("/+", "/");
    }
}
