package org.tejido.gateway.problem;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A rule of the gateway that said no, with a stable code. */
public class Refusal extends ErrorResponseException {

    public Refusal(HttpStatus status, String code, String detail) {
        super(status, problem(status, code, detail), null);
    }

    /** In the form that every answer of this system has. */
    public static ProblemDetail problem(HttpStatus status, String code, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:tejido:problem:" + code));
        problem.setTitle(status.getReasonPhrase());
        problem.setProperty("code", code);
        return problem;
    }

    public String code() {
        return String.valueOf(getBody().getProperties() == null ? "" : getBody().getProperties().get("code"));
    }
}
