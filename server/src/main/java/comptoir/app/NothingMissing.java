package comptoir.app;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** A body must bring each member of its record that is not said to be nullable, and no list of it holds a null. */
final class NothingMissing extends JacksonAnnotationIntrospector {

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        if (annotated instanceof AnnotatedParameter parameter
                && parameter.getOwner().getAnnotated() instanceof Constructor<?> constructor
                && constructor.getDeclaringClass().isRecord()) {
            AnnotatedType type = constructor.getParameters()[parameter.getIndex()].getAnnotatedType();
            return JsonSetter.Value.construct(
                    isWanted(type, parameter) ? Nulls.FAIL : Nulls.DEFAULT,
                    holdsNoNull(type, parameter.getRawType()) ? Nulls.FAIL : Nulls.DEFAULT);
        }
        return super.findSetterInfo(config, annotated);
    }

    /** Lists, and maps of our own records; in free JSON a null is a value, however deep it lies. */
    private static boolean holdsNoNull(AnnotatedType type, Class<?> raw) {
        if (!(type instanceof AnnotatedParameterizedType generic)) {
            return false;
        }
        AnnotatedType held =
                generic.getAnnotatedActualTypeArguments()[generic.getAnnotatedActualTypeArguments().length - 1];
        return !held.isAnnotationPresent(Nullable.class)
                && held.getType() instanceof Class<?> whole
                && (Collection.class.isAssignableFrom(raw) || whole.isRecord());
    }

    private static boolean isWanted(AnnotatedType type, AnnotatedParameter parameter) {
        Class<?> raw = parameter.getRawType();
        return !raw.isPrimitive() && raw != Optional.class && !type.isAnnotationPresent(Nullable.class);
    }
}
