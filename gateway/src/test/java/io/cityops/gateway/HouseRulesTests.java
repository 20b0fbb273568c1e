package io.cityops.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.cityops.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTests {

    @ArchTest
    static final ArchRule featuresFormNoCircle =
            slices().matching("io.cityops.gateway.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobodyReachesUpToTheDoor = noClasses()
            .that()
            .resideOutsideOfPackage("..gateway.door..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..gateway.door..");

    /** The door knows who a tenant is, and nothing of what a tenant does. */
    @ArchTest
    static final ArchRule doorKnowsNoDomain = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.cityops.tenant..",
                    "io.cityops.cases..",
                    "io.cityops.search..",
                    "io.cityops.tenancy.web..",
                    "io.cityops.tenancy.events..",
                    "io.cityops.tenancy.persistence..");

    @ArchTest
    static final ArchRule fieldsAreNotInjected = noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Value");

    @ArchTest
    static final ArchRule redisIsMetAtItsPorts = noClasses()
            .that()
            .haveSimpleNameNotStartingWith("Redis")
            .and()
            .doNotHaveSimpleName("Limits")
            .and()
            .doNotHaveSimpleName("RenewalLock")
            .and()
            .doNotHaveSimpleName("SessionStore")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.data.redis..");
}
