package org.tejido.project.call;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom a call seeks, as its owner says it. */
record SeeksForm(
        @Nullable @Size(max = 10) List<@NotNull @Pattern(regexp = KINDS, message = KIND) String> kinds,
        @Nullable @Size(max = 60) List<@NotNull @Pattern(regexp = "[A-Z]{2}", message = COUNTRY) String> countries,
        @Nullable @Size(max = 30) List<@NotBlank @Size(max = 100) String> expertise,
        @Nullable @Size(max = 10) List<@NotNull @Pattern(regexp = ROLES, message = ROLE) String> roles,
        @Nullable @Size(max = 30) List<@NotNull @Valid TaskForm> tasks) {

    static final Seeks ANYBODY = new Seeks(List.of(), List.of(), List.of());

    private static final String KINDS = "company|university|hospital|research-centre|public-body|cluster|other";
    private static final String KIND = "must be a kind of organisation";
    private static final String COUNTRY = "must be an ISO 3166-1 alpha-2 code";
    /** The types of partnership of the Enterprise Europe Network's profiles. */
    private static final String ROLES =
            "commercial-agent|distributor|manufacturer|outsourcing|supplier|licensee|licensor"
                    + "|joint-venture|investor|technical-cooperation|research-cooperation";

    private static final String ROLE = "must be a role that a partner can have";

    static SeeksForm of(Seeks seeks) {
        return new SeeksForm(
                seeks.kinds(),
                seeks.countries(),
                seeks.expertise(),
                seeks.roles(),
                seeks.tasks().stream()
                        .map(task -> new TaskForm(task.name(), task.expertise()))
                        .toList());
    }

    Seeks seeks() {
        return new Seeks(
                orNone(kinds),
                orNone(countries),
                orNone(expertise),
                orNone(roles),
                tasks == null ? List.of() : tasks.stream().map(TaskForm::task).toList());
    }

    private static List<String> orNone(@Nullable List<String> values) {
        return values == null ? List.of() : values.stream().distinct().toList();
    }

    record TaskForm(
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 30) List<@NotBlank @Size(max = 100) String> expertise) {

        Task task() {
            return new Task(name, orNone(expertise));
        }
    }
}
