package io.cityops.cases.lifecycle;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is done to a case (操作). The last three are done by another level's message, never by a person here. */
public enum Action {
    /** 上报. */
    REPORT,
    /** 自行处置: a collector found it, put it right and reports both. */
    SELF_HANDLE,
    /** 发核实: somebody is to look whether it is as reported, before it is filed. */
    SEND_VERIFY,
    VERIFY_TRUE,
    VERIFY_FALSE,
    ACCEPT,
    REJECT,
    /** 并案: it is told already; the report goes with the case that is worked on. */
    MERGE,
    SPLIT,
    FILE,
    NOT_FILE,
    BACK,
    DISPATCH,
    SIGN,
    /** 指派: the unit names who of it handles. */
    ASSIGN,
    REVOKE,
    /** 回退: back to the dispatcher at once. */
    RETURN,
    /** 申请回退: back to the dispatcher once they agree. */
    ASK_RETURN,
    ASK_EXTEND,
    /** 申请挂账: it cannot be done before a certain day. */
    ASK_HANG,
    ASK_CANCEL,
    APPROVE,
    REFUSE,
    RESUME,
    FEED_BACK,
    /** 发核查: somebody is to look whether it was done. */
    SEND_CHECK,
    CHECK_PASS,
    CHECK_FAIL,
    REDISPATCH,
    CLOSE,
    FORCE_CLOSE,
    /** 结案存档: what a collector put right is filed away. */
    ARCHIVE,
    TAKE_UP,
    CANCEL,
    /** 回访: the reporter was asked, and is content. */
    VISIT,
    /** 回访不满意: the reporter was asked, and it goes round again. */
    REOPEN,
    /** 标记险情: it is dangerous, whatever its category: it goes ahead of all others. */
    FLAG_HAZARD,
    CLEAR_HAZARD,
    /** 转督查: the unit missed its limits too often, and answers for it; time itself does that. */
    SUPERVISE,
    /** 权属确认: a group of units is asked whose something is; the case stays where it stands. */
    ASK_OWNER,
    /** 权属认定: it is known whose something is. */
    SETTLE_OWNER,
    /** 申诉: a unit says that being late was not its fault. */
    APPEAL,
    APPEAL_PASS,
    APPEAL_CONFIRM,
    APPEAL_REFUSE,
    DELEGATE,
    ESCALATE,
    SEND_BACK,
    PEER_RETURN,
    PEER_RESULT,
    PEER_REOPEN;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Action of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
