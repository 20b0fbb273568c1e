package io.cityops.tenant.facilities.imports;

import io.cityops.tenancy.web.ProblemException;
import io.cityops.tenancy.web.Problems;
import io.cityops.tenant.facilities.tables.FileLimits;
import io.cityops.tenant.facilities.tables.UnreadableFile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Says of a file that was refused before it had come in what is said of one that had. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class TooLargeUploads {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> explain(MaxUploadSizeExceededException e) {
        ProblemException same = new ImportProblem.Unreadable(UnreadableFile.tooLarge(FileLimits.USUAL));
        return ResponseEntity.status(same.status())
                .body(Problems.of(
                        same.status(), same.type(), same.title(), String.valueOf(same.getMessage()), same.errors()));
    }
}
