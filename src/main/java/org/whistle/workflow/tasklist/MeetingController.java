package org.whistle.workflow.tasklist;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.meeting.JointMeetings;
import org.whistle.meeting.MeetingChange;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;
import org.whistle.workflow.tasklist.MeetingBodies.AttendanceBody;
import org.whistle.workflow.tasklist.MeetingBodies.ChoiceBody;
import org.whistle.workflow.tasklist.MeetingBodies.ConveningBody;
import org.whistle.workflow.tasklist.MeetingBodies.OptionBody;
import org.whistle.workflow.tasklist.MeetingBodies.PromiseBody;
import org.whistle.workflow.tasklist.MeetingBodies.SummaryBody;
import org.whistle.workflow.tasklist.MeetingBodies.VotesBody;

/**
 * {@code /api/cases/of-task/{taskId}/meeting}: the joint meeting behind a task. Everything is kept at once; every change
 * names the version that it was made on, and the answer is the meeting as it is then.
 */
@RestController
@RequestMapping("/api/cases/of-task/{taskId}/meeting")
class MeetingController {

    private static final int LATEST_VERSION = 999_999_999;

    private final TaskDoor door;
    private final JointMeetings meetings;
    private final MeetingDesk desk;

    MeetingController(TaskDoor door, JointMeetings meetings, MeetingDesk desk) {
        this.door = door;
        this.meetings = meetings;
        this.desk = desk;
    }

    @GetMapping
    MeetingPart read(@PathVariable String taskId, Authentication caller, Locale locale) {
        String number = door.numberForReader(taskId, caller);
        return desk.open(number, door.holdsMeeting(taskId, caller) ? Reader.ASKED : Reader.ONLOOKER, locale);
    }

    @PutMapping("/convening")
    MeetingPart convene(
            @PathVariable String taskId,
            @RequestParam(required = false) String version,
            @RequestBody ConveningBody body,
            Authentication caller,
            Locale locale) {
        return change(taskId, version, body.change(), caller, locale);
    }

    @PutMapping("/attendance")
    MeetingPart attend(
            @PathVariable String taskId,
            @RequestParam(required = false) String version,
            @RequestBody AttendanceBody body,
            Authentication caller,
            Locale locale) {
        return change(taskId, version, body.change(), caller, locale);
    }

    @PostMapping("/options")
    @ResponseStatus(HttpStatus.CREATED)
    MeetingPart addOption(
            @PathVariable String taskId,
            @RequestParam(required = false) String version,
            @RequestBody OptionBody body,
            Authentication caller,
            Locale locale) {
        return change(taskId, version, body.change(), caller, locale);
    }

    @DeleteMapping("/options/{option}")
    MeetingPart removeOption(
            @PathVariable String taskId,
            @PathVariable int option,
            @RequestParam(required = false) String version,
            Authentication caller,
            Locale locale) {
        return change(taskId, version, new MeetingChange.RemoveOption(option), caller, locale);
    }

    @PutMapping("/options/{option}/votes")
    MeetingPart vote(
            @PathVariable String taskId,
            @PathVariable int option,
            @RequestParam(required = false) String version,
            @RequestBody VotesBody body,
            Authentication caller,
            Locale locale) {
        return change(taskId, version, body.change(option), caller, locale);
    }

    @PutMapping("/choice")
    MeetingPart choose(
            @PathVariable String taskId,
            @RequestParam(required = false) String version,
            @RequestBody ChoiceBody body,
            Authentication caller,
            Locale locale) {
        return change(taskId, version, body.change(), caller, locale);
    }

    @PostMapping("/commitments")
    @ResponseStatus(HttpStatus.CREATED)
    MeetingPart addPromise(
            @PathVariable String taskId,
            @RequestParam(required = false) String version,
            @RequestBody PromiseBody body,
            Authentication caller,
            Locale locale) {
        return change(taskId, version, body.change(), caller, locale);
    }

    @DeleteMapping("/commitments/{commitment}")
    MeetingPart removePromise(
            @PathVariable String taskId,
            @PathVariable int commitment,
            @RequestParam(required = false) String version,
            Authentication caller,
            Locale locale) {
        return change(taskId, version, new MeetingChange.RemovePromise(commitment), caller, locale);
    }

    @PutMapping("/summary")
    MeetingPart summarise(
            @PathVariable String taskId,
            @RequestParam(required = false) String version,
            @RequestBody SummaryBody body,
            Authentication caller,
            Locale locale) {
        return change(taskId, version, body.change(), caller, locale);
    }

    private MeetingPart change(
            String taskId, String version, MeetingChange change, Authentication caller, Locale locale) {
        String number = door.numberForAsked(taskId, caller);
        if (!door.holdsMeeting(taskId, caller)) {
            throw Refusal.forbidden("not-meeting");
        }
        meetings.change(number, Require.number("version", version, 0, LATEST_VERSION), change);
        return desk.open(number, Reader.ASKED, locale);
    }
}
