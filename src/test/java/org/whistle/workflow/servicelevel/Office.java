package org.whistle.workflow.servicelevel;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.whistle.access.Role;
import org.whistle.casework.Contacts;
import org.whistle.servicelevel.ExtensionWish;
import org.whistle.servicelevel.Extensions;
import org.whistle.servicelevel.Pauses;

/** What people do at their desks. Who is not named works as Whistle itself. */
@TestComponent
class Office {

    private static final String ADMINISTRATOR = "admin";

    private final IdentityService identity;
    private final TaskService tasks;
    private final FormService forms;
    private final Extensions extensions;
    private final Pauses pauses;
    private final Contacts contacts;

    Office(
            IdentityService identity,
            TaskService tasks,
            FormService forms,
            Extensions extensions,
            Pauses pauses,
            Contacts contacts) {
        this.identity = identity;
        this.tasks = tasks;
        this.forms = forms;
        this.extensions = extensions;
        this.pauses = pauses;
        this.contacts = contacts;
    }

    void answer(String task, Map<String, Object> answers) {
        forms.submitTaskForm(task, answers);
    }

    void ask(String trackingNumber, ExtensionWish wish) {
        extensions.ask(trackingNumber, wish);
    }

    void resume(String trackingNumber) {
        pauses.resume(trackingNumber);
    }

    void contact(String trackingNumber, String account) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(account, null));
        try {
            contacts.record(trackingNumber, "已电话联系居民");
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    void comment(String task) {
        as(ADMINISTRATOR, List.of(Role.ADMINISTRATOR.group()), () -> tasks.createComment(task, null, "已电话联系"));
    }

    void edit(String task) {
        as(ADMINISTRATOR, List.of(Role.ADMINISTRATOR.group()), () -> {
            Task edited = find(task);
            edited.setName(edited.getName() + "（加急）");
            edited.setDescription("请尽快");
            edited.setPriority(edited.getPriority() + 1);
            tasks.saveTask(edited);
        });
    }

    /** Whoever is asked to do the task wants it to be due later, and may not. */
    void tryToMoveTheDueDate(String task) {
        Task moved = find(task);
        moved.setDueDate(new java.util.Date(moved.getDueDate().getTime() + 86_400_000));
        asAsked(task, () -> Assertions.assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(() -> tasks.saveTask(moved)));
    }

    void claim(String task, String account) {
        asAsked(task, () -> tasks.claim(task, account));
    }

    void unclaim(String task) {
        asAsked(task, () -> tasks.setAssignee(task, null));
    }

    void reassign(String task, String account) {
        asAsked(task, () -> tasks.setAssignee(task, account));
    }

    private Task find(String task) {
        return tasks.createTaskQuery().taskId(task).singleResult();
    }

    /** @return the group that is asked to do a task */
    private String asked(String task) {
        return tasks.getIdentityLinksForTask(task).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .findFirst()
                .orElseThrow();
    }

    private void asAsked(String task, Runnable deed) {
        as(Deputy.ACCOUNT, List.of(asked(task)), deed);
    }

    void as(String account, List<String> groups, Runnable deed) {
        identity.setAuthentication(account, groups);
        try {
            deed.run();
        } finally {
            identity.clearAuthentication();
        }
    }
}
