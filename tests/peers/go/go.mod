module kitchen

go 1.25
