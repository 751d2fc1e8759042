package org.whistle.models;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.beans.Introspector;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.whistle.workflow.UsedByModels;

/** The beans that models may name, found in the classes and not in a Spring context. */
final class ModelBeans {

    private static final Map<String, JavaClass> BEANS = read();

    private ModelBeans() {}

    /** @return the classes, by the name of their bean; read once, which takes seconds */
    static Map<String, JavaClass> byName() {
        return BEANS;
    }

    private static Map<String, JavaClass> read() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.whistle").stream()
                        .filter(type -> type.isAnnotatedWith(UsedByModels.class))
                        .collect(Collectors.toUnmodifiableMap(
                                type -> Introspector.decapitalize(type.getSimpleName()), Function.identity()));
    }
}
