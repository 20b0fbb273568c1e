package io.cityops.cases;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.EntityManager;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@AnalyzeClasses(packages = "io.cityops.cases", importOptions = DoNotIncludeTests.class)
class HouseRulesTests {

    @ArchTest
    static final ArchRule packagesFormNoCircle =
            slices().matching("io.cityops.cases.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule fieldsAreNotInjected =
            noFields().should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class);

    @ArchTest
    static final ArchRule nativeQueriesAreNotAskedOfJpa = noClasses()
            .should()
            .callMethod(EntityManager.class, "createNativeQuery", String.class)
            .orShould()
            .callMethod(EntityManager.class, "createNativeQuery", String.class, Class.class);

    @ArchTest
    static final ArchRule namesAreTheDomains =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Constants)");

    @ArchTest
    static final ArchRule timeNeedsNoFramework = noClasses()
            .that()
            .resideInAPackage("io.cityops.cases.clocks")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..", "org.hibernate..");

    @ArchTest
    static final ArchRule theLifeOfACaseNeedsNoSpring = noClasses()
            .that()
            .haveNameMatching(".*\\.lifecycle\\.(CaseFile|LifeCycle|Step|Stage|Action|Guard|Timekeeping|Tie|Authority)")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule theWireIsSpokenToByItsAdapterOnly = noClasses()
            .that()
            .doNotHaveSimpleName("HttpWire")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.net.http..");
}
