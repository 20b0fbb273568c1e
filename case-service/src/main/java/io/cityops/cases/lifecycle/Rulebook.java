package io.cityops.cases.lifecycle;

/** Where the rules of the bound tenant are looked up. */
public interface Rulebook {

    Rules current();
}
