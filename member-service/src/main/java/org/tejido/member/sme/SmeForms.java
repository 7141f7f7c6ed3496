package org.tejido.member.sme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people write of figures and holdings. Amounts are euros with at most two decimals. */
final class SmeForms {

    static final String ACCOUNTS = "accounts";

    private SmeForms() {}

    record NewFigures(
            @NotNull @DecimalMin("0") @DecimalMax("10000000") @Digits(integer = 8, fraction = 2)
            BigDecimal headcount,

            @Nullable @DecimalMin("0") @Digits(integer = 15, fraction = 2)
            BigDecimal turnover,

            @Nullable @DecimalMin("0") @Digits(integer = 15, fraction = 2)
            BigDecimal balanceTotal,

            @Nullable Boolean consolidated,

            @NotNull @Pattern(regexp = "accounts|declared|estimate", message = "must be accounts, declared or estimate")
            String source) {

        /** @throws FiguresInsufficient for a headcount alone */
        Figures figures() {
            var figures = new Figures(headcount, turnover, balanceTotal, Boolean.TRUE.equals(consolidated));
            if (!figures.suffice()) {
                throw new FiguresInsufficient();
            }
            return figures;
        }
    }

    record NewEnterprise(
            @Nullable UUID id,

            @NotBlank @Size(max = 300) @Pattern(regexp = "\\P{Cntrl}*", message = "must not contain control characters")
            String name,

            @NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be a country's two capital letters")
            String country) {}

    /** One of ours or an outsider. */
    record Side(@Nullable UUID organisationId, @Nullable UUID enterpriseId) {

        boolean isOne() {
            return (organisationId == null) != (enterpriseId == null);
        }

        UUID id() {
            return Objects.requireNonNull(organisationId == null ? enterpriseId : organisationId);
        }
    }

    record NewHolding(
            @Nullable UUID id,
            @NotNull @Valid Side owner,
            @NotNull @Valid Side owned,

            @NotNull @Positive @DecimalMax("100") @Digits(integer = 3, fraction = 2)
            BigDecimal percentage,

            @Nullable Boolean control,
            @Nullable String kind,
            @NotNull LocalDate since,
            @Nullable LocalDate until) {

        /** @throws OneOwnerOneOwned for none, for two, and for itself */
        Holding holding(UUID id) {
            if (!owner.isOne()) {
                throw new OneOwnerOneOwned("/owner");
            }
            if (!owned.isOne() || owned.id().equals(owner.id())) {
                throw new OneOwnerOneOwned("/owned");
            }
            if (until != null && until.isBefore(since)) {
                throw new HoldingEndsBeforeItBegins(since, "/until");
            }
            return new Holding(
                    id,
                    owner,
                    owned,
                    percentage,
                    Boolean.TRUE.equals(control),
                    kind == null ? HoldingKind.ENTERPRISE : HoldingKind.of(kind),
                    since,
                    until,
                    1);
        }
    }

    record End(@NotNull LocalDate on) {}
}
