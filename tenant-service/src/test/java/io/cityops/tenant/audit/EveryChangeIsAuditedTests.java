package io.cityops.tenant.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.cityops.tenancy.web.Needs;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** Follows the calls of every handler that changes something, to see that one of them ends at the audit. */
class EveryChangeIsAuditedTests {

    /** Handlers that may change without leaving an entry, each for a reason. */
    private static final Set<String> LEAVE_NO_TRACE =
            Set.of("ImportController.understand"); // shows a preview in another way; what is applied is audited

    private static final List<Class<? extends java.lang.annotation.Annotation>> WRITES =
            List.of(PostMapping.class, PutMapping.class, PatchMapping.class, DeleteMapping.class);

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.cityops.tenant");

    @Test
    void whatSomebodyWithARightChangesIsWrittenDown() {
        assertThat(handlers().filter(handler -> !reachesTheAudit(handler)).map(EveryChangeIsAuditedTests::name))
                .as("handlers that never call Audit.record; a new one belongs there, or on the list with its reason")
                .containsExactlyInAnyOrderElementsOf(LEAVE_NO_TRACE);
    }

    @Test
    void handlersAreFoundAtAll() {
        assertThat(handlers().map(EveryChangeIsAuditedTests::name))
                .contains("UnitController.add", "PlatformController.suspend", "OutlineController.replace")
                .hasSizeGreaterThan(20);
    }

    private static Stream<JavaMethod> handlers() {
        return SERVICE.stream().flatMap(type -> type.getMethods().stream()).filter(method -> {
            var marked =
                    method.isAnnotatedWith(Needs.class) || method.getOwner().isAnnotatedWith(Needs.class);
            return marked && WRITES.stream().anyMatch(method::isAnnotatedWith);
        });
    }

    private static boolean reachesTheAudit(JavaCodeUnit from) {
        var seen = new HashSet<JavaCodeUnit>(Set.of(from));
        var waiting = new ArrayDeque<>(seen);
        while (!waiting.isEmpty()) {
            var at = waiting.pop();
            if (at.getOwner().isEquivalentTo(Audit.class)) {
                return true;
            }
            called(at).filter(seen::add).forEach(waiting::push);
        }
        return false;
    }

    /** What a method calls or refers to, with every implementation of it where it is an interface's. */
    private static Stream<JavaCodeUnit> called(JavaCodeUnit by) {
        return Stream.concat(
                        by.getCallsFromSelf().stream().map(call -> (CodeUnitAccessTarget) call.getTarget()),
                        by.getCodeUnitReferencesFromSelf().stream()
                                .map(reference -> (CodeUnitAccessTarget) reference.getTarget()))
                .flatMap(target -> target.resolveMember().stream())
                .flatMap(EveryChangeIsAuditedTests::withImplementations);
    }

    private static Stream<JavaCodeUnit> withImplementations(JavaCodeUnit of) {
        return Stream.concat(
                Stream.of(of),
                of.getOwner().getAllSubclasses().stream()
                        .flatMap(type -> type
                                .tryGetMethod(
                                        of.getName(),
                                        of.getRawParameterTypes().stream()
                                                .map(parameter -> parameter.getName())
                                                .toArray(String[]::new))
                                .stream()));
    }

    private static String name(JavaMethod handler) {
        return handler.getOwner().getSimpleName() + "." + handler.getName();
    }
}
