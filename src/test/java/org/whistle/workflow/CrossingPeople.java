package org.whistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.task.Task;
import org.whistle.request.Receipt;
import org.whistle.testing.AtOnce;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;

/** People who stand at the doors of the same request in the same moment. */
record CrossingPeople(Http http) {

    Answer withdraw(Receipt request) {
        return http.post("/api/requests/" + request.trackingNumber() + "/withdrawal?secret=" + request.secret(), "{}")
                .answer();
    }

    Answer door(Task task, String deed, String body, String account) {
        return http.post("/api/cases/of-task/" + task.getId() + "/" + deed, body)
                .as(account)
                .answer();
    }

    Answer submit(Task task, String account, String... fields) {
        Map<String, String> answers = IntStream.range(0, fields.length / 2)
                .boxed()
                .collect(Collectors.toMap(field -> fields[2 * field], field -> fields[2 * field + 1]));
        return http.submit(task, answers).as(account).answer();
    }

    /** @return the answers in the order of the deeds; whoever was refused was told why, and not in the engine's words */
    @SafeVarargs
    static List<Answer> atOnce(Supplier<Answer>... deeds) throws InterruptedException {
        Map<Integer, Answer> answers = new ConcurrentHashMap<>();
        List<Runnable> people = IntStream.range(0, deeds.length)
                .<Runnable>mapToObj(person -> () -> {
                    Answer answer = deeds[person].get();
                    if (answer != null) {
                        answers.put(person, answer);
                    }
                })
                .toList();
        assertThat(AtOnce.failures(people.toArray(Runnable[]::new))).isEmpty();
        assertThat(answers.values())
                .filteredOn(answer -> answer.status() >= 300)
                .allSatisfy(answer -> {
                    assertThat(answer.status()).as(answer.text()).isIn(400, 403, 404, 409);
                    assertThat(answer.type()).as(answer.text()).contains("problem+json");
                    assertThat(answer.at("detail"))
                            .as(answer.text())
                            .isNotBlank()
                            .doesNotContain("Cannot");
                });
        return List.copyOf(new TreeMap<>(answers).values());
    }
}
