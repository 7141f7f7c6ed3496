package org.tejido.gateway.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the container or a filter refuses, or could not finish. */
@Controller
class ErrorEndpoint implements ErrorController {

    private final ProblemAdvice advice;

    ErrorEndpoint(ProblemAdvice advice) {
        this.advice = advice;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND;
        return advice.answer(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status, request);
    }
}
