package org.whistle.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.account.FirstAdministrator;
import org.whistle.account.web.SetUpController.SetUpForm;
import org.whistle.testing.Http;
import org.whistle.testing.WholeApplication;

/** What the first administrator reads after the set-up. */
@WholeApplication
class SetUpControllerTest {

    private static final String NEXT = "/sign-in?said=SET_UP";

    @Autowired
    private Http http;

    @Autowired
    private Told told;

    @Test
    void whoever_has_made_the_administrator_is_told_so_and_to_sign_in_now() {
        FirstAdministrator first = mock(FirstAdministrator.class);

        ModelAndView next = new SetUpController(first, told)
                .create(new SetUpForm("token", "li-na", "李", "娜", "words", "words"), Locale.CHINESE);

        verify(first).create("token", "li-na", "李", "娜", "words", "words");
        assertThat(next.getViewName()).isEqualTo("redirect:" + NEXT);
        assertThat(http.get(NEXT).answer().text())
                .contains("管理员账号已经建立", "class=\"said\"")
                .doesNotContain("class=\"mistakes\"");
        assertThat(http.get(NEXT).with("Accept-Language", "en").answer().text())
                .contains("The administrator&#39;s account is made");
    }
}
