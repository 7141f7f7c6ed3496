package org.tejido.gateway.contract;

import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tejido.gateway.prose.Prose;

@Controller
class ContractController {

    private static final CacheControl A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final Documents documents;
    private final Prose prose = new Prose();

    ContractController(Documents documents) {
        this.documents = documents;
    }

    @GetMapping("/openapi.json")
    ResponseEntity<Map<String, Object>> document() {
        return ResponseEntity.ok().cacheControl(A_MINUTE).body(documents.merged());
    }

    @GetMapping("/docs")
    String page(Model model) {
        model.addAttribute("manual", new Manual(documents.merged(), prose));
        return "docs";
    }
}
