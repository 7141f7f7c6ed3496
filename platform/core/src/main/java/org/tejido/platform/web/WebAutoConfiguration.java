package org.tejido.platform.web;

import jakarta.validation.Validator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.tejido.platform.paging.PageRequests;
import org.tejido.platform.security.Callers;
import org.tejido.platform.version.ExpectedVersions;
import org.tejido.platform.version.MergePatches;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;

@AutoConfiguration
class WebAutoConfiguration {

    @Bean
    CancellationShield cancellationShield(@Value("${tejido.web.commands-at-once}") int atOnce) {
        return new CancellationShield(atOnce);
    }

    @Bean
    JacksonModule fullDates() {
        return FullDates.module();
    }

    @Bean
    WebFluxConfigurer handlerArguments(JsonMapper json, Validator validator) {
        return new WebFluxConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry registry) {
                FullDates.register(registry);
            }

            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
                resolvers.addCustomResolver(
                        new Callers(), new PageRequests(), new ExpectedVersions(), new MergePatches(json, validator));
            }
        };
    }
}
