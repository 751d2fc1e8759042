package org.whistle.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.whistle.access.Role;
import org.whistle.account.AccountSearch;
import org.whistle.account.Accounts;
import org.whistle.organisation.Organisation;
import org.whistle.testing.Http;
import org.whistle.testing.WholeApplication;

/** The accounts of a database in which there are no units yet. */
@WholeApplication
class NoUnitsTest {

    private static final String FIRST = "要等单位登记后才能选";

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private ThymeleafViewResolver views;

    @Autowired
    private Words words;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Http http;

    @Test
    void the_page_says_that_units_come_first_and_offers_what_can_be_given() throws Exception {
        Organisation none = mock(Organisation.class);
        when(none.all()).thenReturn(List.of());
        Accounts empty = mock(Accounts.class);
        when(empty.search(any())).thenReturn(new Accounts.Found(List.of(), 0, 1, 1));
        when(empty.rolesToGive()).thenReturn(List.of(Role.SUPERVISOR, Role.ADMINISTRATOR));

        String form = form(shown(new AccountsPage(empty, null, null, none, words)
                .list(AccountSearch.of("", "", "", "", ""), Locale.CHINESE)));

        assertThat(form)
                .contains(FIRST, "docs/operations.md", "value=\"SUPERVISOR\"", "value=\"ADMINISTRATOR\"")
                .doesNotContain("value=\"GRID_WORKER\"", "name=\"units\"");
    }

    @Test
    void where_there_are_units_it_offers_all_roles() {
        assertThat(accounts.rolesToGive()).containsExactly(Role.values());
        assertThat(form(http.get("/accounts").in(http.signIn("admin")).answer().text()))
                .contains("value=\"GRID_WORKER\"", "name=\"units\"")
                .doesNotContain(FIRST);
    }

    private String shown(ModelAndView page) throws Exception {
        View view = views.resolveViewName(String.valueOf(page.getViewName()), Locale.CHINESE);
        MockHttpServletRequest request = new MockHttpServletRequest(application.getServletContext());
        request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, application);
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, new FixedLocaleResolver(Locale.CHINESE));
        MockHttpServletResponse response = new MockHttpServletResponse();
        response.setCharacterEncoding("UTF-8");
        view.render(page.getModel(), request, response);
        return response.getContentAsString();
    }

    /** Without the search, which may well ask for what is not there yet. */
    private static String form(String page) {
        return page.substring(page.indexOf("id=\"new\""));
    }
}
