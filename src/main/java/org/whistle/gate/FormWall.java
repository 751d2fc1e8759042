package org.whistle.gate;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.whistle.problem.Refusal;

/** Refuses what stands in an address or a form before a door looks at it: programs by the field, browsers by a page. */
abstract class FormWall implements HandlerInterceptor, WebMvcConfigurer {

    private final String code;

    /** @param code of the refusal */
    FormWall(String code) {
        this.code = code;
    }

    /** @return the name under which something stands that the door must not get */
    abstract Optional<String> faulty(HandlerMethod door, Map<String, String[]> given);

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (request.getDispatcherType() != DispatcherType.REQUEST || !(handler instanceof HandlerMethod door)) {
            return true;
        }
        Optional<String> faulty = faulty(door, request.getParameterMap());
        if (faulty.isPresent() && door.getBeanType().isAnnotationPresent(RestController.class)) {
            throw Refusal.invalid(faulty.get(), code);
        }
        if (faulty.isPresent()) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        }
        return faulty.isEmpty();
    }
}
