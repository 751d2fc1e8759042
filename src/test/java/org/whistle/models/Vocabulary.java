package org.whistle.models;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Stream;
import org.whistle.workflow.variable.ProcessVariable;

/** The words that our code shares with the models: the constants below {@code org.whistle.workflow}. */
final class Vocabulary {

    /** A constant text, such as {@code ReportIssueProcess.KEY}. */
    record Word(Class<?> owner, String constant, String text) {

        /** Whether it is the key of a process. */
        boolean isKey() {
            return constant.endsWith("KEY");
        }

        /** Whether it is the id of an element. */
        boolean isElement() {
            return constant.startsWith("ELEMENT_");
        }
    }

    /**
     * A variable and what it holds.
     *
     * @param type its Java type
     */
    record Variable(String name, Type type) {

        /** @return the constants of its type, or null where the type is open */
        List<String> constants() {
            return type instanceof Class<?> closed && closed.isEnum()
                    ? Stream.of(closed.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .toList()
                    : null;
        }
    }

    /** Read once, which takes seconds. */
    private static final List<Field> CONSTANTS = read();

    private Vocabulary() {}

    /** The texts of the vocabulary classes, {@code …Process}. */
    static List<Word> words() {
        return constants(String.class)
                .filter(field -> field.getDeclaringClass().getSimpleName().endsWith("Process"))
                .map(field -> new Word(field.getDeclaringClass(), field.getName(), (String) value(field)))
                .toList();
    }

    /** The variables that our code reads or writes. */
    static List<Variable> variables() {
        return constants(ProcessVariable.class)
                .map(field -> new Variable(
                        ((ProcessVariable<?>) value(field)).name(),
                        ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0]))
                .toList();
    }

    private static Stream<Field> constants(Class<?> type) {
        return CONSTANTS.stream().filter(field -> field.getType() == type);
    }

    private static List<Field> read() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.whistle.workflow")
                        .stream()
                        .map(JavaClass::reflect)
                        .flatMap(owner -> Stream.of(owner.getDeclaredFields()))
                        .filter(field -> Modifier.isStatic(field.getModifiers()))
                        .toList();
    }

    private static Object value(Field field) {
        try {
            field.setAccessible(true);
            return field.get(null);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
    }
}
