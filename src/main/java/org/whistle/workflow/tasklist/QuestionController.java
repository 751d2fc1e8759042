package org.whistle.workflow.tasklist;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.casework.Question;
import org.whistle.casework.Questions;
import org.whistle.problem.Overtaken;
import org.whistle.servicelevel.QuestionPauses;
import org.whistle.workflow.tasklist.QuestionPart.Asked;
import org.whistle.workflow.tasklist.QuestionPart.Terms;

/** {@code /api/cases/of-task/…/questions}: those whom a task asks ask the resident. */
@RestController
@RequestMapping("/api/cases/of-task/{taskId}/questions")
class QuestionController {

    private final TaskDoor door;
    private final Questions questions;
    private final QuestionPauses pauses;
    private final QuestionDesk desk;

    QuestionController(TaskDoor door, Questions questions, QuestionPauses pauses, QuestionDesk desk) {
        this.door = door;
        this.questions = questions;
        this.pauses = pauses;
        this.desk = desk;
    }

    /** @param pause whether the clock shall stand, as far as the rules let it; so it does where nothing is said */
    record Wish(String text, Boolean pause) {

        @Override
        public String toString() {
            return "Wish[pause=" + pause + "]";
        }
    }

    @GetMapping
    QuestionPart all(@PathVariable String taskId, Authentication caller, Locale locale) {
        String number = door.numberForReader(taskId, caller);
        return desk.of(number, door.askingUnit(taskId, caller), locale);
    }

    /** What a question asked now would do to the clock. */
    @GetMapping("/terms")
    Terms terms(@PathVariable String taskId, Authentication caller, Locale locale) {
        return desk.terms(door.numberForReader(taskId, caller), locale);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Asked ask(@PathVariable String taskId, @RequestBody Wish wish, Authentication caller, Locale locale) {
        String number = door.numberForAsked(taskId, caller);
        String unit = door.askingUnit(taskId, caller).orElseThrow();
        Question asked = Overtaken.retry(() -> Boolean.FALSE.equals(wish.pause())
                ? questions.ask(number, unit, wish.text())
                : pauses.askPausing(number, unit, wish.text()));
        return desk.asked(asked, door.askingUnit(taskId, caller), locale);
    }

    /** Takes a question back that the resident has not answered. */
    @PostMapping("/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String taskId, @PathVariable long id, Authentication caller) {
        String number = door.numberForAsked(taskId, caller);
        String unit = door.askingUnit(taskId, caller).orElseThrow();
        Overtaken.retry(() -> questions.withdraw(number, unit, id));
    }
}
