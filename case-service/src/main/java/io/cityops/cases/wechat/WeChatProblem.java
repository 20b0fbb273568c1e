package io.cityops.cases.wechat;

import io.cityops.tenancy.web.ProblemException;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Why a callback is not taken. */
abstract sealed class WeChatProblem extends ProblemException {

    private WeChatProblem(HttpStatus status, String type, String title, String detail) {
        super(status, type, title, detail, List.of());
    }

    /** It was not signed or sealed by WeChat for this account, or long ago. */
    static final class Forged extends WeChatProblem {

        Forged() {
            super(HttpStatus.FORBIDDEN, "forged", "Not from WeChat", "The signature is not right, or is too old.");
        }
    }

    /** It is no message that WeChat sends. */
    static final class Unreadable extends WeChatProblem {

        Unreadable() {
            super(
                    HttpStatus.BAD_REQUEST,
                    "unreadable",
                    "The message cannot be read",
                    "The body is no message of WeChat.");
        }
    }

    /** The tenant has no account. */
    static final class NoAccount extends WeChatProblem {

        NoAccount() {
            super(HttpStatus.NOT_FOUND, "not-found", "Not found", "There is no WeChat account here.");
        }
    }
}
