package org.whistle.workflow.webapps;

import static org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** A call whose servlet context answers with the nonce of this call, where Camunda looks for it when it writes a page. */
final class RequestWithNonce extends HttpServletRequestWrapper {

    private final String nonce;

    RequestWithNonce(HttpServletRequest request, String nonce) {
        super(request);
        this.nonce = nonce;
    }

    @Override
    public ServletContext getServletContext() {
        ServletContext whole = super.getServletContext();
        return (ServletContext) Proxy.newProxyInstance(
                ServletContext.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) -> asksForNonce(method, arguments) ? nonce : ask(whole, method, arguments));
    }

    private static boolean asksForNonce(Method method, Object[] arguments) {
        return method.getName().equals("getAttribute") && ATTR_CSP_FILTER_NONCE.equals(arguments[0]);
    }

    private static Object ask(ServletContext whole, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(whole, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
