package org.whistle.retention.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.whistle.retention.PersonalCopy;

/** Answers that are saved, and that no cache keeps. */
final class Zips {

    private Zips() {}

    static void answer(String name, PersonalCopy copy, HttpServletResponse response) throws IOException {
        PersonalCopy.headers(name).forEach(response::setHeader);
        copy.writeTo(response.getOutputStream());
    }
}
