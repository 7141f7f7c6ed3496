package org.tejido.member;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class MemberService {

    public static void main(String[] arguments) {
        SpringApplication.run(MemberService.class, arguments);
    }
}
