package io.cityops.tenant.tenants;

/** One thing a tenant needs before it goes live; a bean of the feature that knows how far it is, asked with the tenant bound. */
public interface ChecklistStep {

    /** Which line of the list: division, administrator, units, staff, catalogue, calendar, toilets, parking, outline, link. */
    String key();

    Progress progress();

    /** What is there, what is needed at least, and the page of the console where it is added. */
    record Progress(long count, long needed, String page) {

        public boolean done() {
            return count >= needed;
        }
    }
}
