package ru.ejournal.rollout.process.guard;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.util.ClassUtils;

/**
 * The beans that models may name: our delegates and listeners, and the nouns that answer what models ask. Of a noun,
 * the methods that it declares itself can be called. All the other beans (data source, environment …) do not exist here.
 */
class ModelBeans extends ReadOnlyResolver {

    /** What models and shipped filters ask; a noun that an old version of a model asks stays. */
    static final Set<String> NOUNS = Set.of("announcements", "corrections", "districts", "escalations", "form", "item",
            "mornings", "rounds", "signatures", "substituting", "week");
    private static final String OURS = "ru.ejournal.rollout.process.";

    private final BeanFactory beans;
    private final BeanELResolver calls = new BeanELResolver(true);

    ModelBeans(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        if (base != null || !(property instanceof String name) || !known(name)) {
            return null;
        }
        context.setPropertyResolved(true);
        return beans.getBean(name);
    }

    @Override
    public @Nullable Object invoke(ELContext context, @Nullable Object base, Object method, Class<?> @Nullable [] types,
                                   Object @Nullable [] arguments) {
        return base != null && noun(base) && declares(base, method.toString())
                ? calls.invoke(context, base, method, types, arguments) : null;
    }

    private boolean known(String name) {
        if (!beans.containsBean(name)) {
            return false;
        }
        Class<?> type = beans.getType(name);
        return type != null && ours(ClassUtils.getUserClass(type)) && (NOUNS.contains(name)
                || JavaDelegate.class.isAssignableFrom(type) || DelegateListener.class.isAssignableFrom(type));
    }

    private boolean noun(Object base) {
        return NOUNS.stream().anyMatch(name -> beans.containsBean(name) && beans.getBean(name) == base);
    }

    /** Neither {@code getClass} nor what a proxy adds. */
    private static boolean declares(Object bean, String name) {
        return Arrays.stream(ClassUtils.getUserClass(bean).getMethods()).filter(method -> method.getName().equals(name))
                .map(Method::getDeclaringClass).anyMatch(ModelBeans::ours);
    }

    private static boolean ours(Class<?> type) {
        return type.getName().startsWith(OURS);
    }
}
