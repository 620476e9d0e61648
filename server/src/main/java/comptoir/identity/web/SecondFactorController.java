package comptoir.identity.web;

import comptoir.identity.SecondFactors;
import comptoir.identity.Signed;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The code of one's phone: wanted, confirmed, given up. */
@RestController
@RequestMapping("/api/session/second-factor")
final class SecondFactorController {

    private final SecondFactors factors;

    SecondFactorController(SecondFactors factors) {
        this.factors = factors;
    }

    record Password(@Nullable String password) {

        private String typed() {
            return Objects.requireNonNullElse(password, "");
        }
    }

    record Code(@Nullable String code) {}

    record Codes(List<String> codes) {}

    record Begun(String secret, String address, QrPicture picture) {}

    @GetMapping
    SecondFactors.Standing read(Signed signed) {
        return factors.of(signed.account());
    }

    @PostMapping
    Begun begin(Signed signed, @RequestBody Password password) {
        SessionController.byBrowser(signed);
        SecondFactors.Begun begun = factors.begin(signed, password.typed()).orThrow();
        return new Begun(begun.secret(), begun.address(), QrPicture.of(begun.address()));
    }

    @PutMapping
    Codes confirm(Signed signed, @RequestBody Code code) {
        SessionController.byBrowser(signed);
        return new Codes(factors.confirm(signed, Objects.requireNonNullElse(code.code(), ""))
                .orThrow());
    }

    @PostMapping("/recovery-codes")
    Codes renew(Signed signed, @RequestBody Password password) {
        SessionController.byBrowser(signed);
        return new Codes(factors.renewRecoveryCodes(signed, password.typed()).orThrow());
    }

    @PostMapping("/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Signed signed, @RequestBody Password password) {
        SessionController.byBrowser(signed);
        factors.end(signed, password.typed()).orThrow();
    }
}
