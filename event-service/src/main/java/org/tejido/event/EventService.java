package org.tejido.event;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class EventService {

    public static void main(String[] arguments) {
        SpringApplication.run(EventService.class, arguments);
    }
}
