package org.whistle.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** A record is printed by logs and failures, wherever it comes by: those of people say nothing of them. */
class HiddenInWordsTest {

    /** What tells who somebody is, or opens what is theirs. */
    private static final Set<String> PERSONAL =
            Set.of("phone", "email", "name", "idNumber", "secret", "written", "note");

    private static final List<String> MODULES =
            List.of("org.whistle.request", "org.whistle.portal", "org.whistle.hotline", "org.whistle.privacy");
    /** Names of files, tables, columns, items and lanes, and no people's. */
    private static final Set<String> OF_THINGS =
            Set.of("ItemGroup", "Choice", "FieldName", "Column", "Lane", "MapLine");

    @ParameterizedTest
    @MethodSource("personalRecords")
    void a_record_of_people_says_nothing_of_them(Class<?> type) {
        String printed = filled(type).toString();

        assertThat(printed)
                .as("give %s a toString of its own without %s", type.getName(), PERSONAL)
                .doesNotContain("13812345678", "wang@example.org", "王建国");
    }

    @Test
    void the_records_are_found() {
        assertThat(personalRecords())
                .contains(
                        Contact.class, ReporterContact.class, MaskedContact.class, RequestSecret.class, Receipt.class);
    }

    @Test
    void a_request_is_printed_without_what_it_says() {
        NewRequest request = new NewRequest(
                "王建国家门口", null, "三官弄 3 号王建国", null, null, new Contact("王建国", null, null), null, null, null);

        assertThat(request.toString()).doesNotContain("王建国", "三官弄");
    }

    static Stream<Class<?>> personalRecords() {
        return Stream.concat(
                        MODULES.stream().flatMap(HiddenInWordsTest::records).filter(HiddenInWordsTest::isPersonal),
                        Stream.of(RequestSecret.class))
                .filter(type -> !OF_THINGS.contains(type.getSimpleName()));
    }

    private static Stream<Class<?>> records(String module) {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(
                    org.springframework.beans.factory.annotation.AnnotatedBeanDefinition definition) {
                return true;
            }
        };
        scan.addIncludeFilter(new AssignableTypeFilter(Record.class));
        return scan.findCandidateComponents(module).stream()
                .map(BeanDefinition::getBeanClassName)
                .map(name -> ClassUtils.resolveClassName(name, null));
    }

    private static boolean isPersonal(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(part -> part.getType() == String.class && PERSONAL.contains(part.getName()));
    }

    private static Object filled(Class<?> type) {
        RecordComponent[] parts = type.getRecordComponents();
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(parts).map(HiddenInWordsTest::sample).toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException unfillable) {
            return fail("%s cannot be filled for this test".formatted(type), unfillable);
        }
    }

    private static Object sample(RecordComponent part) {
        if (part.getType() == TrackingNumber.class) {
            return new TrackingNumber("330105-20261121-000001");
        }
        if (part.getType() == boolean.class) {
            return false;
        }
        if (part.getType().isPrimitive()) {
            return part.getType() == long.class ? (Object) 0L : (Object) 0;
        }
        if (part.getType() != String.class) {
            return null;
        }
        return switch (part.getName()) {
            case "phone" -> "13812345678";
            case "email" -> "wang@example.org";
            case "name", "idNumber", "secret", "written", "note", "value" -> "王建国 13812345678";
            default -> "x";
        };
    }
}
