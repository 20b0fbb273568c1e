package io.cityops.gateway.signin;

import io.cityops.gateway.address.PathForm;
import io.cityops.gateway.problem.Refusal;
import io.cityops.tenancy.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Where a browser goes after sign-in: a path of this installation and nothing else. */
record ReturnAddress(String value) {

    ReturnAddress {
        var query = value.indexOf('?');
        var path = query < 0 ? value : value.substring(0, query);
        if (value.length() > 2_000
                || !PathForm.isPlain(path)
                || !PathForm.isPlainQuery(value.substring(path.length()))) {
            throw new Refusal(
                    HttpStatus.BAD_REQUEST,
                    "bad-return",
                    "Bad return address",
                    "After sign-in one returns to a path of this installation, nowhere else.");
        }
    }

    static ReturnAddress of(@Nullable String asked, TenantId tenant) {
        return new ReturnAddress(asked == null || asked.isEmpty() ? "/t/" + tenant + "/desk" : asked);
    }
}
