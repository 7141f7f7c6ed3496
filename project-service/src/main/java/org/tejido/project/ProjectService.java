package org.tejido.project;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Calls for collaborators, matching with reasons, cooperation, consortia. */
@SpringBootApplication
public class ProjectService {

    public static void main(String[] arguments) {
        SpringApplication.run(ProjectService.class, arguments);
    }
}
