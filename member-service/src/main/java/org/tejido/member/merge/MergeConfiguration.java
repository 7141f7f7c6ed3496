package org.tejido.member.merge;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.json.JsonMapper;

/** One of each for whatever can be merged, told apart by their names. */
@Configuration(proxyBeanMethods = false)
class MergeConfiguration {

    @Bean
    Merges mergesOfOrganisations(DatabaseClient database, JsonMapper json) {
        return new Merges(database, json, Merging.ORGANISATIONS);
    }

    @Bean
    Merges mergesOfPeople(DatabaseClient database, JsonMapper json) {
        return new Merges(database, json, Merging.PEOPLE);
    }

    @Bean
    Traces tracesOfOrganisations(DatabaseClient database) {
        return new Traces(database, Merging.ORGANISATIONS, Traces.Beginnings.OF_ORGANISATIONS);
    }

    @Bean
    Traces tracesOfPeople(DatabaseClient database) {
        return new Traces(database, Merging.PEOPLE, Traces.Beginnings.OF_PEOPLE);
    }

    @Bean
    Moves movesOfOrganisations(DatabaseClient database, JsonMapper json) {
        return new Moves(database, json, Merging.ORGANISATIONS);
    }

    @Bean
    Moves movesOfPeople(DatabaseClient database, JsonMapper json) {
        return new Moves(database, json, Merging.PEOPLE);
    }
}
