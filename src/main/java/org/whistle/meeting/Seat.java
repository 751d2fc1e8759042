package org.whistle.meeting;

/**
 * A party at one meeting.
 *
 * @param id its number within the meeting
 * @param attendance null while nobody has said
 */
public record Seat(int id, Party party, Attendance attendance) {

    Seat with(Attendance said) {
        return new Seat(id, party, said);
    }

    boolean isAbsent() {
        return attendance == Attendance.ABSENT;
    }
}
