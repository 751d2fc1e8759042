package org.whistle.workflow.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.stereotype.Component;
import org.whistle.account.PasswordFault;

/** How the engine keeps passwords, which ones it takes, and who looks at them; see the ADR on accounts. */
@Component
class PasswordSetUp extends SpringBootProcessEnginePlugin {

    private final Argon2Encryptor argon2;
    private final GuardedIdentities.Factory identities;

    PasswordSetUp(Argon2Encryptor argon2, GuardedIdentities.Factory identities) {
        this.argon2 = argon2;
        this.identities = identities;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        engine.setPasswordEncryptor(argon2);
        List<PasswordPolicyRule> rules = Arrays.stream(PasswordFault.values())
                .<PasswordPolicyRule>map(Rule::new)
                .toList();
        engine.setEnablePasswordPolicy(true);
        engine.setPasswordPolicy(() -> rules);
        engine.setIdentityProviderSessionFactory(identities);
    }

    private record Rule(PasswordFault fault) implements PasswordPolicyRule {

        /** Admin shows it as it stands where it has no text of its own for it. */
        @Override
        public String getPlaceholder() {
            return fault.rule();
        }

        @Override
        public Map<String, String> getParameters() {
            return Map.of();
        }

        @Override
        public boolean execute(String password) {
            return !fault.isIn(password, List.of());
        }

        @Override
        public boolean execute(String password, User user) {
            return user == null ? execute(password) : !fault.isIn(password, namesOf(user));
        }

        private static List<String> namesOf(User user) {
            String family = String.valueOf(user.getFirstName());
            String given = String.valueOf(user.getLastName());
            return List.of(String.valueOf(user.getId()), family + given, family, given);
        }
    }
}
