-- CreateTable
CREATE TABLE "OwnQuestion" (
    "ownerId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "interviewId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "question" TEXT NOT NULL,
    "reply" TEXT NOT NULL DEFAULT '',
    "removedAt" DATETIME,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("ownerId", "id"),
    CONSTRAINT "OwnQuestion_ownerId_interviewId_fkey" FOREIGN KEY ("ownerId", "interviewId") REFERENCES "Interview" ("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- Columns with a default are added in place: taking a table anew would have to move its rows.
ALTER TABLE "ExchangeRevision" ADD COLUMN "device" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Interviewer" ADD COLUMN "spokenAs" TEXT NOT NULL DEFAULT '';
ALTER TABLE "User" ADD COLUMN "spokenAs" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "OwnQuestion_ownerId_interviewId_position_idx" ON "OwnQuestion"("ownerId", "interviewId", "position");
