package org.whistle.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

class EngineRestOpeningTest {

    private static final Authentication GRID = someoneOf("role-grid-worker");
    private static final Authentication MODELER = someoneOf("role-modeler");
    private static final Authentication ADMINISTRATOR = someoneOf("role-administrator");

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void on_the_embedded_database_all_staff_use_all_of_it() {
        EngineRestOpening opening = new EngineRestOpening(environment);

        assertThat(lets(opening.forStaff(), GRID)).isTrue();
        assertThat(lets(opening.forModelers(), MODELER)).isTrue();
    }

    @Test
    void on_a_database_of_ones_own_modelers_deploy_and_nobody_does_anything_else() {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/whistle");

        EngineRestOpening opening = new EngineRestOpening(environment);

        assertThat(lets(opening.forModelers(), MODELER)).isTrue();
        assertThat(lets(opening.forModelers(), GRID)).isFalse();
        assertThat(lets(opening.forModelers(), ADMINISTRATOR)).isFalse();
        assertThat(lets(opening.forStaff(), MODELER)).isFalse();
        assertThat(lets(opening.forStaff(), ADMINISTRATOR)).isFalse();
    }

    @Test
    void an_operator_opens_more() {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/whistle");
        environment.setProperty("whistle.engine-rest", "whole");

        assertThat(lets(new EngineRestOpening(environment).forStaff(), GRID)).isTrue();
    }

    private static boolean lets(AuthorizationManager<RequestAuthorizationContext> door, Authentication caller) {
        return door.authorize(() -> caller, null).isGranted();
    }

    private static Authentication someoneOf(String group) {
        return new TestingAuthenticationToken("someone", "secret", group);
    }
}
