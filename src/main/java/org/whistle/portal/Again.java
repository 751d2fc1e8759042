package org.whistle.portal;

import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.problem.Refusal;

/**
 * Another language or size of a page on which somebody has written: the form itself brings what is typed, the page comes
 * back with it and with what is wrong, and nothing is done.
 */
@Component
class Again {

    /** What says so, in the address. */
    static final String ASKED = "again";

    /** The id of the form on the page that holds what was typed. */
    private static final String FORM = "kept";

    private final Mistakes mistakes;

    Again(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** The page, with the form that keeps what was typed. */
    static ModelAndView keep(ModelAndView page, String form) {
        return page.addObject(FORM, form);
    }

    /** The page, and a word on the photo: it alone does not come back. */
    static ModelAndView keep(ModelAndView page, String form, MultipartFile photo) {
        return keep(page, form).addObject("photosLost", Photos.isChosen(photo));
    }

    /**
     * @param check says what is wrong with what was typed
     * @param fields under which name a field stands on the page, where it has another
     */
    ModelAndView show(Runnable check, ModelAndView page, Map<String, String> fields, Locale locale) {
        try {
            check.run();
        } catch (Refusal refusal) {
            mistakes.show(refusal, page, fields, locale);
        }
        // it was asked for, and nothing was refused
        page.setStatus(HttpStatus.OK);
        return page;
    }
}
