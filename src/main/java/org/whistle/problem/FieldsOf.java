package org.whistle.problem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the fields of a controller's doors are about. In refusals they go by the names {@code field.<value>.<field>};
 * where there is none, by {@code field.<field>} as on all other forms.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface FieldsOf {
    String value();
}
