package org.tejido.platform.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next cursor of the page after this one; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String next) {

    /**
     * @param rows up to one more than {@code limit}: the one too many shows that there is a next page
     * @param keys the sort keys of a row, in the order of the list's ORDER BY
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<? super T, Cursor> keys) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var shown = List.copyOf(rows.subList(0, limit));
        return new Page<>(shown, keys.apply(shown.getLast()).wire());
    }

    /** The same page with its rows shown in another form. */
    public <V> Page<V> map(Function<? super T, V> form) {
        return new Page<>(items.stream().<V>map(form).toList(), next);
    }
}
