package org.whistle.retention.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.whistle.retention.PersonalCopy;

/** Answers that are saved, and that no cache keeps. */
final class Zips {

    private static final String ZIP = "application/zip";

    private Zips() {}

    static void answer(String name, PersonalCopy copy, HttpServletResponse response) throws IOException {
        response.setContentType(ZIP);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        copy.writeTo(response.getOutputStream());
    }
}
