package comptoir.sales;

import comptoir.kernel.Refusal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a quote of the time before stood, and since when. What the file leaves open follows from the rest of it: the day of the payment from that
 * of the answer, the day of the quote from the earliest other one.
 */
record TakenState(
        String state,
        LocalDate quotedOn,
        Optional<OffsetDateTime> sentAt,
        Optional<LocalDate> answeredOn,
        Optional<LocalDate> paidOn) {

    private static final List<String> KNOWN = List.of("draft", "sent", "accepted", QuoteWords.PAID, "declined");

    /** @param row what the rows of the quote say together */
    static TakenState of(TakenRow row, ZoneId zone, LocalDate today) {
        Optional<LocalDate> sentOn = row.cells().get("sent_at") instanceof OffsetDateTime instant
                ? Optional.of(instant.atZoneSameInstant(zone).toLocalDate())
                : Optional.empty();
        Optional<LocalDate> answeredOn = row.day("answered_on");
        Optional<LocalDate> paidOn = row.day("paid_on");
        String said = row.text("state").orElseGet(() -> follows(sentOn, paidOn));
        if (!KNOWN.contains(said)) {
            throw new WrongRow(row.stopped("state", said, Refusal.of(SalesProblem.STATE_UNKNOWN, "value", said)));
        }
        boolean paid = said.equals(QuoteWords.PAID) || said.equals("accepted") && paidOn.isPresent();
        String state = paid ? "accepted" : said;
        boolean answered = state.equals("accepted") || state.equals("declined");
        LocalDate quotedOn = row.day("quoted_on")
                .orElseGet(() -> Stream.of(sentOn, answeredOn, paidOn)
                        .flatMap(Optional::stream)
                        .filter(day -> !day.isAfter(today))
                        .min(LocalDate::compareTo)
                        .orElse(today));
        TakenState taken = new TakenState(
                state,
                quotedOn,
                state.equals("draft") ? Optional.empty() : Optional.of(sent(row, quotedOn, zone)),
                answered ? answeredOn.or(() -> paidOn) : Optional.empty(),
                paid ? Optional.of(paid(row, paidOn.or(() -> answeredOn))) : Optional.empty());
        if (paidOn.isPresent() && !answered) {
            throw new WrongRow(row.stopped("paidOn", paidOn.get(), Refusal.of(SalesProblem.PAID_UNANSWERED)));
        }
        taken.check(row, sentOn, today);
        return taken;
    }

    private static String follows(Optional<LocalDate> sentOn, Optional<LocalDate> paidOn) {
        return paidOn.isPresent() ? QuoteWords.PAID : sentOn.isPresent() ? "sent" : "draft";
    }

    private static OffsetDateTime sent(TakenRow row, LocalDate quotedOn, ZoneId zone) {
        return row.cells().get("sent_at") instanceof OffsetDateTime instant
                ? instant
                : quotedOn.atStartOfDay(zone).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
    }

    private static LocalDate paid(TakenRow row, Optional<LocalDate> day) {
        return day.orElseThrow(
                () -> new WrongRow(row.stopped("paidOn", "", Refusal.of(SalesProblem.PAYMENT_DAY_MISSING))));
    }

    private void check(TakenRow row, Optional<LocalDate> sentOn, LocalDate today) {
        notAhead(row, "quotedOn", Optional.of(quotedOn), today);
        if (sentAt.isPresent()) {
            notAhead(row, "sentAt", sentOn, today);
        }
        notAhead(row, "paidOn", paidOn, today);
        notAhead(row, "answeredOn", answeredOn, today);
        row.day("valid_until").filter(until -> until.isBefore(quotedOn)).ifPresent(until -> {
            Refusal early =
                    Refusal.of(SalesProblem.VALIDITY_TOO_EARLY, Map.of("validUntil", until, "quotedOn", quotedOn));
            throw new WrongRow(row.stopped("validUntil", until, early));
        });
    }

    private static void notAhead(TakenRow row, String field, Optional<LocalDate> day, LocalDate today) {
        day.filter(each -> each.isAfter(today)).ifPresent(ahead -> {
            Refusal why = Refusal.of(SalesProblem.DAY_IN_FUTURE, Map.of("day", ahead, "today", today));
            throw new WrongRow(row.stopped(field, ahead, why));
        });
    }
}
