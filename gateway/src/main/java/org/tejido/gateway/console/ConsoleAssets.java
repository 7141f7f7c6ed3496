package org.tejido.gateway.console;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Scripts and style sheets carry a digest of what is in them in their names: what has been fetched once stays true. */
@Configuration(proxyBeanMethods = false)
class ConsoleAssets {

    private static final int BEFORE_THE_PAGES = -1;

    @Bean
    HandlerMapping consoleAssetsMapping(
            ResourceHttpRequestHandler consoleAssetsHandler, ResourceHttpRequestHandler consoleWorkerHandler) {
        return new SimpleUrlHandlerMapping(
                Map.of("/console/assets/**", consoleAssetsHandler, "/console/*.js", consoleWorkerHandler),
                BEFORE_THE_PAGES);
    }

    @Bean
    ResourceHttpRequestHandler consoleAssetsHandler() {
        var handler = new ResourceHttpRequestHandler();
        handler.setLocations(List.of(new ClassPathResource("console/assets/")));
        var compressed = new EncodedResourceResolver();
        // The build has compressed them, so that every browser reads that comes over HTTPS, as the session asks for.
        compressed.setContentCodings(List.of("br"));
        handler.setResourceResolvers(List.of(compressed, new PathResourceResolver()));
        handler.setCacheControl(
                CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable());
        return handler;
    }

    /** The worker keeps its address, below which all lies that it serves without a connection: it is asked for anew each time. */
    @Bean
    ResourceHttpRequestHandler consoleWorkerHandler() {
        var handler = new ResourceHttpRequestHandler();
        handler.setLocations(List.of(new ClassPathResource("console/")));
        handler.setCacheControl(CacheControl.noCache());
        return handler;
    }
}
