package io.cityops.cases.lifecycle;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.cityops.cases.clocks.ClockName;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a case stands (案件阶段), with the light it shows there and the clock that ticks. */
public enum Stage {
    REPORTED("已上报，待受理", ProgressLight.BLUE, ClockName.ACCEPT),
    TO_VERIFY("待核实", ProgressLight.BLUE, ClockName.VERIFY),
    SELF_HANDLED("自行处置，待审核", ProgressLight.GREEN, ClockName.REVIEW),
    TO_FILE("已受理，待立案", ProgressLight.BLUE, ClockName.FILE),
    TO_DISPATCH("已立案，待派遣", ProgressLight.BLUE, ClockName.DISPATCH),
    TO_SIGN("已派遣，待签收", ProgressLight.BLUE, ClockName.SIGN),
    HANDLING("处置中", ProgressLight.YELLOW, ClockName.HANDLE),
    RETURN_REVIEW("回退审批中", ProgressLight.YELLOW, ClockName.REVIEW),
    EXTEND_REVIEW("延期审批中", ProgressLight.YELLOW, ClockName.REVIEW),
    HANG_REVIEW("挂账审批中", ProgressLight.YELLOW, ClockName.REVIEW),
    CANCEL_REVIEW("作废审批中", ProgressLight.YELLOW, ClockName.REVIEW),
    HUNG("已挂账，缓办", ProgressLight.YELLOW, ClockName.HANG),
    REWORK("核查未通过，返工中", ProgressLight.YELLOW, ClockName.HANDLE),
    TO_CHECK("已处置，待核查", ProgressLight.GREEN, ClockName.CHECK),
    CHECKING("核查中", ProgressLight.GREEN, ClockName.CHECK),
    TO_CLOSE("核查通过，待结案", ProgressLight.GREEN, ClockName.CLOSE),
    CLOSED("已结案", ProgressLight.GREEN, null),
    FORCED_CLOSED("强制结案", ProgressLight.GREEN, null),
    VISITED("已回访", ProgressLight.GREEN, null),
    NOT_ACCEPTED("不予受理", ProgressLight.BLUE, null),
    NOT_FILED("不予立案", ProgressLight.BLUE, null),
    CANCELLED("已作废", ProgressLight.BLUE, null),
    MERGED("已并案，与同一问题的上报一并办理", ProgressLight.BLUE, null),
    DELEGATED("已交下级办理", ProgressLight.BLUE, ClockName.HANDLE),
    ESCALATED("已报上级办理", ProgressLight.BLUE, ClockName.HANDLE);

    private final String label;
    private final ProgressLight light;
    private final @Nullable ClockName clock;

    Stage(String label, ProgressLight light, @Nullable ClockName clock) {
        this.label = label;
        this.light = light;
        this.clock = clock;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Stage of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** What it is called where a tenant has no name of its own for it. */
    public String label() {
        return label;
    }

    public ProgressLight light() {
        return light;
    }

    /**
     * The stages in which a case may show that light: a lent one shows how far the other level is, and one that is signed
     * for is blue until it is assigned, where a tenant says so.
     */
    public static List<Stage> showing(ProgressLight light) {
        return Stream.of(values())
                .filter(stage -> stage.light == light
                        || stage.lent() && light == ProgressLight.YELLOW
                        || stage.signed() && light == ProgressLight.BLUE)
                .toList();
    }

    private boolean signed() {
        return this == HANDLING || this == HUNG || review();
    }

    /** The clock that ticks here; none where the case has ended. */
    public @Nullable ClockName clock() {
        return clock;
    }

    public boolean ended() {
        return clock == null;
    }

    /** Whether somebody is to agree to what was asked for. */
    public boolean review() {
        return switch (this) {
            case RETURN_REVIEW, EXTEND_REVIEW, HANG_REVIEW, CANCEL_REVIEW -> true;
            default -> false;
        };
    }

    /** Whether it was put right, or is said to be. */
    public boolean settled() {
        return this == CLOSED || this == FORCED_CLOSED || this == VISITED;
    }

    /** Whether another level works on it. */
    public boolean lent() {
        return this == DELEGATED || this == ESCALATED;
    }
}
