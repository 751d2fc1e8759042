package org.whistle.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.whistle.WhistleApplication;

/** A package is a module; modules use only what they allow themselves. */
class ModularityTest {

    private static final Path DRAWINGS = Path.of("target/modules");

    private static final ApplicationModules MODULES = ApplicationModules.of(WhistleApplication.class);

    @Test
    void modules_use_only_what_they_declare_and_never_each_others_insides() {
        MODULES.verify();
    }

    @Test
    void the_modules_are_drawn() {
        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder(DRAWINGS.toString()))
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml();

        assertThat(DRAWINGS.resolve("components.puml")).content().contains("Workflow", "Casework");
    }
}
