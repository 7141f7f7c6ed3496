package org.tejido.member.exchange.export;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.member.exchange.sheet.Format;
import org.tejido.member.field.FieldColumns;
import org.tejido.member.field.FieldFilter;
import org.tejido.member.organisation.ActivityView;
import org.tejido.member.organisation.Directory;
import org.tejido.member.organisation.OrganisationView;
import org.tejido.member.organisation.Selections;
import org.tejido.platform.audit.Audit;
import org.tejido.platform.audit.Deed;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Team;
import org.tejido.platform.sheet.SheetFormat;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/exports")
class ExportController {

    private static final MediaType CARDS = MediaType.parseMediaType("text/vcard;charset=UTF-8");
    private static final int CARDS_AT_A_TIME = 100;

    private static final List<String> HEADINGS = List.of(
            "organisationId",
            "name",
            "taxId",
            "kind",
            "country",
            "city",
            "website",
            "sme",
            "description",
            "keywords",
            "nuts",
            "activities",
            "otherNames",
            "standing",
            "memberSince");

    private final Directory directory;
    private final Contacts contacts;
    private final Selections selections;
    private final FieldColumns fieldColumns;
    private final Audit audit;

    ExportController(
            Directory directory, Contacts contacts, Selections selections, FieldColumns fieldColumns, Audit audit) {
        this.directory = directory;
        this.contacts = contacts;
        this.selections = selections;
        this.fieldColumns = fieldColumns;
        this.audit = audit;
    }

    @Team
    @GetMapping("/organisations")
    Mono<ResponseEntity<Flux<DataBuffer>>> organisations(
            @RequestParam(defaultValue = "csv") String format,
            @RequestParam MultiValueMap<String, String> parameters,
            Caller caller) {
        var wanted = FormatUnknown.require(format, EnumSet.of(Format.CSV, Format.XLSX));
        return selections
                .of(parameters, caller)
                .delayUntil(_ -> noted("organisations.exported", wanted))
                .zipWith(
                        fieldColumns.keys("organisation"),
                        (selection, keys) -> sheet(
                                "organisations",
                                wanted,
                                headings(HEADINGS, keys),
                                directory.all(selection, keys).map(ExportController::cells)));
    }

    /** Of the organisations that the same filters select. */
    @Team
    @GetMapping("/people")
    Mono<ResponseEntity<Flux<DataBuffer>>> people(
            @RequestParam(defaultValue = "csv") String format,
            @RequestParam MultiValueMap<String, String> parameters,
            Caller caller) {
        var wanted = FormatUnknown.require(format, EnumSet.allOf(Format.class));
        return selections
                .of(parameters, caller)
                .delayUntil(_ -> noted("people.exported", wanted))
                .zipWith(
                        fieldColumns.keys("person"),
                        (selection, keys) -> people(wanted, keys, contacts.of(selection, keys)));
    }

    /** Before anything leaves; what was refused is no export. */
    private Mono<Void> noted(String action, Format format) {
        return audit.note(Deed.of(action, format.name().toLowerCase(Locale.ROOT)));
    }

    private static ResponseEntity<Flux<DataBuffer>> people(Format format, List<String> keys, Flux<Contact> people) {
        return format == Format.VCARD
                ? file(
                        "people.vcf",
                        CARDS,
                        buffers(people.map(Cards::of).buffer(CARDS_AT_A_TIME).map(cards -> String.join("", cards))))
                : sheet("people", format, headings(Contact.HEADINGS, keys), people.map(Contact::cells));
    }

    private static ResponseEntity<Flux<DataBuffer>> sheet(
            String name, Format format, List<String> headings, Flux<List<String>> rows) {
        return (format == Format.XLSX ? SheetFormat.XLSX : SheetFormat.CSV).file(name, headings, rows);
    }

    private static ResponseEntity<Flux<DataBuffer>> file(String name, MediaType type, Flux<DataBuffer> content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }

    private static Flux<DataBuffer> buffers(Flux<String> text) {
        return text.map(part -> DefaultDataBufferFactory.sharedInstance.wrap(part.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> headings(List<String> first, List<String> keys) {
        return Stream.concat(first.stream(), keys.stream().map(FieldFilter.PREFIX::concat))
                .toList();
    }

    private static List<String> cells(Directory.Filled organisation) {
        return Stream.concat(cells(organisation.view()).stream(), organisation.fields().stream())
                .toList();
    }

    private static List<String> cells(OrganisationView view) {
        return List.of(
                view.organisationId().toString(),
                view.name(),
                text(view.taxId()),
                view.kind(),
                view.country(),
                text(view.city()),
                text(view.website()),
                text(view.sme()),
                text(view.description()),
                String.join("|", view.keywords()),
                text(view.nuts()),
                String.join(
                        "|", view.activities().stream().map(ActivityView::word).toList()),
                String.join("|", view.otherNames()),
                view.standing(),
                text(view.memberSince()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : Objects.toString(value);
    }
}
